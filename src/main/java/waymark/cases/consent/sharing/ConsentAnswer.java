package waymark.cases.consent.sharing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import waymark.cases.consent.ConsentDecision;
import waymark.cases.consent.Layer;
import waymark.cases.consent.LayerState;
import waymark.cases.consent.Standing;
import waymark.directory.DateText;

/// What the person said to somebody knowing of them. Consent is one basis of sharing among others; whoever goes
/// ahead without it says on which ground.
public sealed interface ConsentAnswer {

    /// They agreed.
    record Agreed(Said said) implements ConsentAnswer {}

    /// They said no.
    record Refused(Said said) implements ConsentAnswer {}

    /// They had agreed, and took it back.
    record Withdrawn(Said said) implements ConsentAnswer {}

    /// They were asked and have not decided.
    record Undecided(Said said) implements ConsentAnswer {}

    /// Nobody asked them.
    record NotAsked() implements ConsentAnswer {}

    /// Who would know is the organisation that they came to.
    record NotNeeded() implements ConsentAnswer {}

    /// What was recorded.
    ///
    /// @param about what they were asked about: `Police`, or the name of an organisation
    /// @param words their own; may be empty
    record Said(String about, LocalDate on, String words) {}

    /// True where nothing more has to be said before it is done.
    default boolean permits() {
        return this instanceof Agreed || this instanceof NotNeeded;
    }

    /// What was recorded; null where nothing was.
    default @Nullable Said recorded() {
        return switch (this) {
            case Agreed(var said) -> said;
            case Refused(var said) -> said;
            case Withdrawn(var said) -> said;
            case Undecided(var said) -> said;
            case NotAsked _, NotNeeded _ -> null;
        };
    }

    /// As it is kept: `REFUSED`.
    default String code() {
        return switch (this) {
            case Agreed _ -> "AGREED";
            case Refused _ -> "REFUSED";
            case Withdrawn _ -> "WITHDRAWN";
            case Undecided _ -> "UNDECIDED";
            case NotAsked _ -> "NOT_ASKED";
            case NotNeeded _ -> "NOT_NEEDED";
        };
    }

    /// As part of a sentence about who would know: `they said no on 3 December 2026`.
    default String words() {
        return switch (this) {
            case Agreed(var said) -> "they agreed on " + DateText.day(said.on());
            case Refused(var said) -> "they said no on " + DateText.day(said.on());
            case Withdrawn(var said) -> "they took their consent back on " + DateText.day(said.on());
            case Undecided(var said) -> "they had not decided on " + DateText.day(said.on());
            case NotAsked _ -> "nobody has asked them";
            case NotNeeded _ -> "they came to this organisation";
        };
    }

    /// What counts for a recipient. Of several answers that are about them the newest counts: *Police: no* in March and
    /// a yes to one force in May is a yes to that force. Of one conversation the one that binds most counts.
    ///
    /// @param words the person's own, by the number of the conversation
    static ConsentAnswer of(Standing standing, Recipient to, Map<Integer, String> words) {
        if (to.kind() == Recipient.Kind.OWN) {
            return new NotNeeded();
        }
        return standing.layers().stream()
                .filter(about(to))
                .filter(state -> state.decision() != ConsentDecision.NOT_ASKED)
                .min(Comparator.comparingInt(LayerState::number)
                        .reversed()
                        .thenComparing(state -> BINDING.indexOf(state.decision())))
                .map(state -> of(state, words.getOrDefault(state.number(), "")))
                .orElseGet(NotAsked::new);
    }

    /// The answers from the one that binds most to the one that opens.
    List<ConsentDecision> BINDING = List.of(
            ConsentDecision.WITHDRAWN, ConsentDecision.REFUSED, ConsentDecision.UNDECIDED, ConsentDecision.GIVEN);

    static Predicate<LayerState> about(Recipient to) {
        return state -> switch (state.layer()) {
            case POLICE -> to.kind() == Recipient.Kind.POLICE;
            case SUPPORT -> to.kind() == Recipient.Kind.SERVICE;
            case PARTNER -> state.partner() != null && state.partner().equals(to.organisation());
            case NRM -> to.kind() == Recipient.Kind.NRM;
            case STATISTICS, CONTACT -> false;
        };
    }

    /// True for the layers that say who may know of the person.
    static boolean aboutOthers(Layer layer) {
        return layer == Layer.POLICE || layer == Layer.SUPPORT || layer == Layer.PARTNER;
    }

    private static ConsentAnswer of(LayerState state, String words) {
        var said = new Said(state.word(), state.onDay(), words);
        return switch (state.decision()) {
            case GIVEN -> new Agreed(said);
            case REFUSED -> new Refused(said);
            case WITHDRAWN -> new Withdrawn(said);
            case UNDECIDED -> new Undecided(said);
            case NOT_ASKED -> new NotAsked();
        };
    }
}
