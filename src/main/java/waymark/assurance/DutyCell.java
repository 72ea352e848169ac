package waymark.assurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;

/// One organisation and one duty that reaches it: what it says, with what evidence, and what a peer says.
///
/// @param kind of the organisation, code
/// @param duty code
/// @param why of the rule that reaches it; may be empty
/// @param ref of the assessment, null where nobody was asked for one
/// @param evidence how many pieces were not withdrawn
/// @param expires the first day on which one of them is over, the last on which it counts; null without evidence
/// @param peer what the last peer says, of a finished review
record DutyCell(
        String organisation,
        String organisationName,
        String kind,
        String kindName,
        String duty,
        Effect effect,
        String why,
        @Nullable Ref ref,
        @Nullable Compliance compliance,
        @Nullable Integer maturity,
        @Nullable LocalDate assessedOn,
        @Nullable LocalDate due,
        long evidence,
        @Nullable LocalDate expires,
        String peerName,
        @Nullable Compliance peerCompliance,
        @Nullable Integer peerMaturity) {

    boolean assessed() {
        return assessedOn != null;
    }

    /// True where it rests on evidence that no longer counts.
    boolean expired(LocalDate today) {
        return assessed() && expires != null && expires.isBefore(today);
    }

    /// True where it ought to have been judged by now, or again.
    boolean overdue(LocalDate today) {
        return due != null && due.isBefore(today);
    }

    boolean disagreed() {
        return assessed()
                && !peerName.isEmpty()
                && new Judgement(compliance, maturity, "").differs(new Judgement(peerCompliance, peerMaturity, ""));
    }

    /// True where a row of the picture is worth it: the duty reaches the organisation, or it says that it does.
    boolean counts() {
        return effect == Effect.BOUND
                || effect == Effect.VOLUNTARY
                || assessed() && compliance != Compliance.NOT_APPLICABLE;
    }

    /// The colour in the style sheet. Evidence that is over takes the green away, and never the red.
    String tone(LocalDate today) {
        if (!assessed()) {
            return effect == Effect.BOUND ? "gap" : "none";
        }
        if (compliance == Compliance.NOT_MET) {
            return "red";
        }
        if (expired(today)) {
            return "purple";
        }
        return compliance == null ? "blue" : compliance.tone().css();
    }

    /// At most three characters.
    String sign(LocalDate today) {
        if (!assessed()) {
            return overdue(today) ? "!" : effect == Effect.DEPENDS ? "?" : "";
        }
        return (compliance == null ? "" : compliance.sign())
                + (maturity == null ? "" : String.valueOf(maturity))
                + (disagreed() ? "≠" : "");
    }

    /// The same in words.
    String words(LocalDate today) {
        var words = new ArrayList<>(
                List.of(assessed() || effect == Effect.BOUND ? Judgement.brief(compliance, maturity) : effect.word()));
        if (expired(today)) {
            words.add("evidence out of date");
        } else if (overdue(today)) {
            words.add("overdue");
        }
        if (disagreed()) {
            words.add("a peer disagrees");
        }
        return String.join(", ", words);
    }

    /// What the last peer says, in a few words; empty without one.
    String peer() {
        return peerName.isEmpty() ? "" : "%s: %s".formatted(peerName, Judgement.brief(peerCompliance, peerMaturity));
    }

    /// Where it is seen; where there is nothing yet, where it is judged.
    String path() {
        return ref == null ? "/duties/organisations/%s/%s".formatted(organisation, duty) : "/duties/assessments/" + ref;
    }
}
