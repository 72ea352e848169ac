package waymark.funding.bids;

import java.time.LocalDate;

/// Evidence for a bid, as it was released on the day it was drawn.
///
/// @param source where it comes from
/// @param words the figure in words, small numbers not printed
public record BidEvidence(String source, String words, LocalDate drawnOn) {}
