"""What is known about an incident or a maintenance: typed answers, reading, checking, deriving, asking."""
