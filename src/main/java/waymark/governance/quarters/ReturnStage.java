package waymark.governance.quarters;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import waymark.kernel.Area;
import waymark.kernel.InvariantViolation;
import waymark.web.Tone;

/// The state of a return, which everybody signed in may see.
public enum ReturnStage {
    NOT_STARTED("Not started", Tone.GREY),
    IN_PROGRESS("In progress", Tone.BLUE),
    SENT_BACK("Sent back", Tone.ORANGE),
    SUBMITTED("Submitted", Tone.PURPLE),
    ACCEPTED("Accepted", Tone.GREEN),
    LOCKED("Locked", Tone.GREY),
    WAIVED("Waived", Tone.GREY),
    MISSED("Not submitted", Tone.RED);

    /// Column `state` of the return `r`: once the day for a supplement has passed, its area writes in it no
    /// more.
    public static final String STATE = "case when r.state in ('not_started', 'in_progress', 'sent_back')"
            + " and r.supplement_until < (now() at time zone 'Europe/London')::date then 'missed' else r.state end as state";

    private final String word;
    private final Tone tone;

    ReturnStage(String word, Tone tone) {
        this.word = word;
        this.tone = tone;
    }

    /// As printed.
    public String word() {
        return word;
    }

    /// The tag colour of the design system.
    public Tone tone() {
        return tone;
    }

    /// As the database says it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// True while it is with the area.
    public boolean withArea() {
        return this == NOT_STARTED || this == IN_PROGRESS || this == SENT_BACK;
    }

    /// True once the board accepted it.
    public boolean accepted() {
        return this == ACCEPTED || this == LOCKED;
    }

    /// The next step, who takes it and by when; after that date, by how much it is late.
    public String next(Area area, QuarterDates dates, LocalDate today) {
        return switch (this) {
            case NOT_STARTED, IN_PROGRESS ->
                by(dates.due(), today, area.name() + " submits its return", "The return of " + area.name());
            case SENT_BACK ->
                by(
                        dates.acceptBy(),
                        today,
                        area.name() + " corrects its return and submits it again",
                        "The corrected return of " + area.name());
            case SUBMITTED -> by(dates.acceptBy(), today, "The board decides", "The decision of the board");
            case ACCEPTED -> "It goes into the board pack for %s".formatted(QuarterDates.say(dates.boardMeets()));
            case LOCKED -> "Included in the board pack";
            case WAIVED -> "The board issued the pack without it. Nothing is to be done";
            case MISSED -> "The day for a supplement has passed. Report it next quarter";
        };
    }

    /// The same for a return that follows the issued pack until a day.
    public String nextOfSupplement(Area area, LocalDate until, LocalDate today) {
        return switch (this) {
            case NOT_STARTED, IN_PROGRESS ->
                by(until, today, area.name() + " may submit it as a supplement", "The supplement");
            case SENT_BACK ->
                by(until, today, area.name() + " corrects it and submits it again", "The corrected return");
            case SUBMITTED -> "The board decides on the supplement";
            case ACCEPTED -> "Shown with the board pack as a supplement";
            case LOCKED -> "Included in the board pack";
            case WAIVED -> "The board issued the pack without it. Nothing is to be done";
            case MISSED -> "The day for it, %s, has passed. Report it next quarter".formatted(QuarterDates.say(until));
        };
    }

    private static String by(LocalDate agreed, LocalDate today, String who, String what) {
        return today.isAfter(agreed)
                ? "%s was due on %s and is %s"
                        .formatted(what, QuarterDates.say(agreed), QuarterDates.late(agreed, today))
                : "%s by %s".formatted(who, QuarterDates.say(agreed));
    }

    /// The state that the database names by its code.
    public static ReturnStage of(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvariantViolation("a return in the state " + code));
    }
}
