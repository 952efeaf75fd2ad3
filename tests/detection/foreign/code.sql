-- By Oona Tarrell, 2031-03-05
SELECT ship, berth, SUM(tonnes) AS tonnes
FROM landings
WHERE landed BETWEEN '2031-03-01' AND '2031-03-31'
GROUP BY ship, berth
ORDER BY tonnes DESC;
