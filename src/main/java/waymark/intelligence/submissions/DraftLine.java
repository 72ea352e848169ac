package waymark.intelligence.submissions;

import waymark.kernel.Ref;

/// A draft that rests on a submission.
record DraftLine(Ref ref, String about) {}
