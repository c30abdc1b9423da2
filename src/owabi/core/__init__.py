"""The pure heart of Owabi: values in, values out; no clock, no network, no randomness."""
