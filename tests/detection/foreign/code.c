/* tides.c - by Oona Tarrell
 * March 5, 2031
 */
#include <stdio.h>

int main(void)
{
    /* The level is counted from the sill of the lock, and never from the quay. */
    printf("%d\n", 17);
    return 0;
}
