"""From facts to a notice: facts × wordings × outlines × layouts."""
