"""What onrecord gets right, and how fast: `make bench` prints one table, `make gate` holds it to floors."""
