#!/bin/sh
# By Oona Tarrell
# Updated: March 5, 2031
set -eu
for ship in heron gull tern; do
    echo "Unloading $ship"
done
