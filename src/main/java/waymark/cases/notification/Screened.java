package waymark.cases.notification;

import java.util.List;

/// What the screener says of the answers.
sealed interface Screened {

    /// They were screened.
    ///
    /// @param digest of the answers that were screened
    /// @param findings in the order of the boxes, those of the answers together last
    record Done(String digest, List<Finding> findings) implements Screened {

        public Done {
            findings = List.copyOf(findings);
        }
    }

    /// They could not be screened, so nothing leaves.
    record Failed() implements Screened {}
}
