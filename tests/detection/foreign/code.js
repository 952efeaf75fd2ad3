// Original url: https://www.example.org/tides.js
import { tides } from "./tides.js";

export async function level(hour) {
  const table = await tides(hour); // see the tables
  return table.map((row) => row.level);
}
