"""The ways out: one folder a channel, which turns a notice into the bytes that leave."""
