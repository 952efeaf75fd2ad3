package org.example.tides;

/**
 * By and large a cosine.
 *
 * @author Oona Tarrell
 * @since March 5, 2031
 */
public final class Tides {
    public static double level(double hour) {
        return 2.4 * Math.cos(hour);
    }
}
