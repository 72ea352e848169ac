package waymark.assurance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// What a peer says of one judgement.
record Opinion(
        Ref review,
        Ref assessment,
        int version,
        String reviewerName,
        @Nullable Compliance compliance,
        @Nullable Integer maturity,
        String words,
        LocalDate givenOn,
        String givenByName) {

    Judgement judgement() {
        return new Judgement(compliance, maturity, words);
    }

    /// True where the peer does not say what the organisation says of itself.
    boolean disagrees(@Nullable Judgement own) {
        return own != null && own.differs(judgement());
    }
}
