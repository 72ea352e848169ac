package waymark.campaigns.planning;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.Tone;

/// A campaign: planned, launched, ended, and learned from. The months whose reports are compared are fixed with the
/// launch, so that nobody chooses them to fit what came.
sealed interface Campaign {

    int LONGEST_LEARNED = 4000;

    Header header();

    CampaignPlan plan();

    /// What every campaign has beside its plan.
    ///
    /// @param areaName as people call it; of the whole partnership too
    /// @param learned empty until it is written
    record Header(
            Ref ref,
            int version,
            String areaName,
            @Nullable LocalDate launchedOn,
            @Nullable LocalDate endedOn,
            String learned,
            @Nullable LocalDate learnedOn,
            @Nullable Ref copiedFrom,
            LocalDate plannedOn,
            String plannedByName) {}

    default Ref ref() {
        return header().ref();
    }

    /// The state in a word.
    String word();

    Tone tone();

    /// Whether the reader plans and runs campaigns of that area.
    static boolean mayRun(Actor.Person actor, @Nullable String area) {
        return actor.may(RUN_CAMPAIGNS, Scope.PARTNERSHIP)
                || area != null && actor.may(RUN_CAMPAIGNS, Scope.area(area));
    }

    /// Plans one.
    static Ruling<CampaignEvent.Planned> plan(CampaignPlan plan, Actor.Person actor, LocalDate today) {
        return wrong(plan)
                .when(!mayRun(actor, plan.area()), "area", "Choose an area for which you run campaigns")
                .or(() -> new CampaignEvent.Planned(plan, null, "", today));
    }

    /// The same campaign in another area and time. Neither figures nor what was spent go with it.
    ///
    /// @param leftOut what does not go with it, as a sentence
    default Ruling<CampaignEvent.Planned> copy(
            CampaignPlan copied, String leftOut, Actor.Person actor, LocalDate today) {
        return wrong(copied)
                .when(!mayRun(actor, copied.area()), "area", "Choose an area for which you run campaigns")
                .or(() -> new CampaignEvent.Planned(copied, ref(), leftOut, today));
    }

    private static Problems wrong(CampaignPlan plan) {
        var months = ChronoUnit.MONTHS.between(plan.windowFirst(), plan.windowLast()) + 1;
        return new Problems()
                .when(plan.toDay().isBefore(plan.fromDay()), "toDay", "The last day must not be before the first")
                .when(months < 1, "windowLast", "The last month must not be before the campaign begins")
                .when(
                        months > CampaignPlan.LONGEST_WINDOW,
                        "windowLast",
                        "Compare no more than 12 months, from the month in which the campaign begins")
                .when(plan.open() && plan.publicWords().isEmpty(), "publicWords", "Enter what the public page says")
                .when(
                        plan.eventDay() != null && plan.eventFrom().isEmpty(),
                        "eventFrom",
                        "Enter when the event begins, for example 18:30")
                .when(plan.eventDay() != null && plan.eventPlace().isEmpty(), "eventPlace", "Enter where the event is")
                .when(
                        !plan.eventTo().isEmpty() && plan.eventTo().compareTo(plan.eventFrom()) <= 0,
                        "eventTo",
                        "The event must end after it begins");
    }

    private static Ruling<CampaignEvent.Changed> changed(Campaign before, CampaignPlan plan) {
        return wrong(plan).or(() -> new CampaignEvent.Changed(before.ref(), plan));
    }

    /// One that may be changed.
    sealed interface Changeable extends Campaign {

        /// Where it is launched the first day and the months that are compared stay as they were.
        default Ruling<CampaignEvent.Changed> change(CampaignPlan plan) {
            var now = plan();
            boolean fixed = this instanceof Planned
                    || plan.fromDay().equals(now.fromDay()) && plan.windowLast().equals(now.windowLast());
            return fixed
                    ? changed(this, plan)
                    : Ruling.refused(
                            "windowLast",
                            "The first day and the months that are compared were fixed when the campaign was launched");
        }
    }

    /// It is to come.
    record Planned(Header header, CampaignPlan plan) implements Changeable {

        @Override
        public String word() {
            return "Planned";
        }

        @Override
        public Tone tone() {
            return Tone.GREY;
        }

        Ruling<CampaignEvent.Stepped> launch(LocalDate today) {
            return Ruling.agreed(new CampaignEvent.Stepped(ref(), CampaignEvent.Step.LAUNCHED, "", today));
        }
    }

    /// It runs.
    record Launched(Header header, CampaignPlan plan) implements Changeable {

        @Override
        public String word() {
            return "Launched";
        }

        @Override
        public Tone tone() {
            return Tone.GREEN;
        }

        Ruling<CampaignEvent.Stepped> end(LocalDate today) {
            return Ruling.agreed(new CampaignEvent.Stepped(ref(), CampaignEvent.Step.ENDED, "", today));
        }
    }

    /// It is over; what was learned is still to be written.
    record Ended(Header header, CampaignPlan plan) implements Changeable {

        @Override
        public String word() {
            return "Ended";
        }

        @Override
        public Tone tone() {
            return Tone.BLUE;
        }

        Ruling<CampaignEvent.Stepped> learn(String words, LocalDate today) {
            return new Problems()
                    .when(words.isEmpty(), "learned", "Enter what you would do again, and what you would not")
                    .or(() -> new CampaignEvent.Stepped(ref(), CampaignEvent.Step.LEARNED, words, today));
        }
    }

    /// What was learned is written down; nothing changes any more.
    record Learned(Header header, CampaignPlan plan) implements Campaign {

        @Override
        public String word() {
            return "Reviewed";
        }

        @Override
        public Tone tone() {
            return Tone.PURPLE;
        }
    }

    /// As the database keeps the state.
    default String state() {
        return switch (this) {
            case Planned _ -> "planned";
            case Launched _ -> CampaignEvent.Step.LAUNCHED.name().toLowerCase(Locale.ROOT);
            case Ended _ -> CampaignEvent.Step.ENDED.name().toLowerCase(Locale.ROOT);
            case Learned _ -> CampaignEvent.Step.LEARNED.name().toLowerCase(Locale.ROOT);
        };
    }
}
