package waymark.funding.options;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.funding.money.Pence;
import waymark.funding.provision.Provision;
import waymark.kernel.Actor;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Something that could be done where money ends.
///
/// @param yearlyPence what it costs in a year; nothing where it costs nothing
/// @param decider who decides, in words: a body, an organisation
/// @param byOn by when they have to decide, so that it can still be done
/// @param decision reference in the register of decisions, or empty
/// @param reason why it was chosen or not, or empty
public record FundingOption(
        Ref ref,
        int version,
        Ref provision,
        String provisionName,
        String title,
        String what,
        long yearlyPence,
        String decider,
        LocalDate byOn,
        OptionState state,
        @Nullable LocalDate putOn,
        @Nullable LocalDate decidedOn,
        String decision,
        String reason) {

    static final int LONGEST = 1_000;

    /// What somebody enters.
    public record Given(String title, String what, long yearlyPence, String decider, LocalDate byOn) {

        static Ruling<Given> read(FormData form, LocalDate today) {
            return form.read(reader -> {
                var title =
                        reader.requiredLine("title", "The title", FormReader.TITLE, "Say in a line what could be done");
                var what = reader.text("what", "What it would mean", LONGEST);
                var cost = reader.money("yearly", "The cost in a year");
                reader.when(
                        cost.isEmpty() && reader.form().text("yearly").isEmpty(),
                        "yearly",
                        "Enter what it costs in a year; 0 where it costs nothing");
                var decider = reader.requiredLine("decider", "Who decides", FormReader.TITLE, "Enter who decides");
                return new Given(
                        title,
                        what,
                        cost.map(Pence::of).orElse(0L),
                        decider,
                        reader.requiredDate("byOn", "The day to decide by", today));
            });
        }

        Ruling<Given> check(Actor actor) {
            return new Problems()
                    .when(!Provision.keeps(actor), "", "Who keeps funding records it")
                    .or(() -> this);
        }
    }

    /// What was decided.
    public record Decision(OptionState state, LocalDate decidedOn, String decision, String reason) {

        /// @param decisions of the board that can be named
        static Ruling<Decision> read(FormData form, List<Choice> decisions, LocalDate today) {
            return form.read(reader -> new Decision(
                    reader.choice("state", OptionState.class, "Choose what was decided"),
                    reader.requiredDate("decidedOn", "The day", today),
                    reader.optionalChoice("decision", decisions, Choice::value, "Choose a decision from the list")
                            .map(Choice::value)
                            .orElse(""),
                    reader.text("reason", "The reason", LONGEST)));
        }
    }

    Ruling<Given> change(Given given, Actor actor) {
        return given.check(actor)
                .then(agreed -> new Problems()
                        .when(state.decided(), "", "It was decided on already")
                        .or(() -> agreed));
    }

    /// Puts it to the board: it is offered for the agenda of their next meeting.
    Ruling<OptionState> put(Actor actor) {
        return new Problems()
                .when(!Provision.keeps(actor), "", "Who keeps funding puts it to the board")
                .when(state != OptionState.OPEN, "", "It was put to the board or decided on already")
                .or(() -> OptionState.PUT);
    }

    Ruling<Decision> decide(Decision given, Actor actor, LocalDate today) {
        return new Problems()
                .when(!Provision.keeps(actor), "", "Who keeps funding records what was decided")
                .when(state.decided(), "", "It was decided on already")
                .when(!given.state().decided(), "state", "Choose what was decided")
                .when(given.decidedOn().isAfter(today), "decidedOn", "The day must be today or in the past")
                .when(
                        putOn != null && given.decidedOn().isBefore(putOn),
                        "decidedOn",
                        "The day must be on or after the day it was put to the board")
                .when(given.reason().isEmpty(), "reason", "Say why")
                .or(() -> given);
    }

    public String path() {
        return "/funding/options/" + ref;
    }
}
