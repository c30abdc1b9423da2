"""Japanese in small parts: times, durations, counts, names, shapes of words, widths, reading aloud."""
