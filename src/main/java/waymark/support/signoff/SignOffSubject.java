package waymark.support.signoff;

import waymark.cases.record.Case;

/// What can be approved in a case, as the part that keeps it knows it. A bean of each such part.
public interface SignOffSubject {

    /// What it is.
    SignOffKind kind();

    /// Which version of it there is now; 0 where there is none to approve.
    int version(Case it);

    /// The page where the second person reads it.
    String path(Case it);
}
