package waymark.strategy.rag;

import static waymark.strategy.rag.Colour.AMBER;
import static waymark.strategy.rag.Colour.BLUE;
import static waymark.strategy.rag.Colour.GREEN;
import static waymark.strategy.rag.Colour.GREY;
import static waymark.strategy.rag.Colour.RED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import waymark.strategy.actions.ActionStatus;
import waymark.strategy.measures.Direction;
import waymark.strategy.measures.Unit;

/// A derived colour with the dates or figures that made it so.
///
/// The rule for actions is written twice, here and as `strategy.action_colour` in the database, so that a list can be
/// filtered and paged by colour in one statement; `ActionListTest` holds the two together.
///
/// @param because the evidence, as one sentence
public record Rag(Colour colour, String because) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /// The colour as a word, for where a colour cannot be seen.
    public String word() {
        return colour.word();
    }

    /// The evidence for a list that shows the due date beside it.
    public String brief() {
        int due = because.indexOf(", due on ");
        return due < 0 ? because : because.substring(0, due);
    }

    /// What the colour of an action follows from.
    ///
    /// @param closedOn the day it was completed or withdrawn, null while it is open
    /// @param lastProgress the date of the latest progress note, null where there is none
    public record ActionFacts(
            ActionStatus status,
            LocalDate start,
            LocalDate due,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate lastProgress,
            int openBlockers) {}

    /// The first rule that fits wins: complete is blue; not started with the start ahead is grey; past due is red; due
    /// soon without recent progress, or held up by an open blocker, is amber; everything else is green. An action
    /// that was withdrawn is grey: nothing is expected of it.
    ///
    /// @param days how near "soon" and how old "recent" reach, both ends included
    public static Rag of(ActionFacts facts, LocalDate today, int days) {
        return switch (facts.status()) {
            case COMPLETE -> new Rag(BLUE, "Completed on " + day(facts.closedOn()));
            case WITHDRAWN -> new Rag(GREY, "Withdrawn on " + day(facts.closedOn()));
            case NOT_STARTED ->
                facts.start().isAfter(today)
                        ? new Rag(GREY, "Starts on " + day(facts.start()))
                        : ofOpen(facts, today, days);
            case IN_PROGRESS -> ofOpen(facts, today, days);
        };
    }

    private static Rag ofOpen(ActionFacts facts, LocalDate today, int days) {
        var due = "due on " + day(facts.due());
        if (facts.due().isBefore(today)) {
            return new Rag(RED, "Was " + due);
        }
        if (facts.openBlockers() > 0) {
            return new Rag(
                    AMBER,
                    facts.openBlockers() == 1
                            ? "1 open blocker, " + due
                            : facts.openBlockers() + " open blockers, " + due);
        }
        var last = facts.lastProgress();
        boolean soon = !facts.due().isAfter(today.plusDays(days));
        boolean quiet = last == null || last.isBefore(today.minusDays(days));
        if (soon && quiet) {
            return new Rag(
                    AMBER,
                    last == null ? "No progress recorded yet, " + due : "No progress since " + day(last) + ", " + due);
        }
        return new Rag(
                GREEN, last == null ? "No progress recorded yet, " + due : "Progress on " + day(last) + ", " + due);
    }

    /// At or better than the target is green, off it by no more than the tolerance amber, worse red, and without a
    /// value or a target grey. "Better" follows the direction of the measure. The tolerance is a share of the
    /// target's size, so a target of nought has no amber: it is met or it is not.
    ///
    /// @param perCent the tolerance, 10 for 10 per cent
    public static Rag ofMeasure(
            Unit unit, Direction direction, @Nullable BigDecimal value, @Nullable BigDecimal target, int perCent) {
        if (value == null) {
            return new Rag(GREY, "No value for this quarter");
        }
        if (target == null) {
            return new Rag(GREY, "No target for this quarter");
        }
        var evidence = "%s against a target of %s %s"
                .formatted(unit.print(value), unit.print(target), direction == Direction.UP ? "or more" : "or less");
        var shortfall = direction == Direction.UP ? target.subtract(value) : value.subtract(target);
        if (shortfall.signum() <= 0) {
            return new Rag(GREEN, evidence);
        }
        var allowed = target.abs().multiply(BigDecimal.valueOf(perCent)).movePointLeft(2);
        return shortfall.compareTo(allowed) <= 0
                ? new Rag(AMBER, evidence + ", within %d per cent".formatted(perCent))
                : new Rag(RED, evidence + ", more than %d per cent off".formatted(perCent));
    }

    public static String day(@Nullable LocalDate day) {
        return day == null ? "an unknown day" : DAY.format(day);
    }
}
