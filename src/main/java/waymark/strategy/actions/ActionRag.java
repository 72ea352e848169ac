package waymark.strategy.actions;

import static waymark.strategy.rag.Colour.AMBER;
import static waymark.strategy.rag.Colour.BLUE;
import static waymark.strategy.rag.Colour.GREEN;
import static waymark.strategy.rag.Colour.GREY;
import static waymark.strategy.rag.Colour.RED;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.strategy.rag.Rag;

/// The colour of an action, derived from its status, dates, progress and blockers.
///
/// The rule is written twice, here and as `strategy.action_colour` in the database, so that a list can be
/// filtered and paged by colour in one statement; `ActionListTest` makes sure that the two agree.
final class ActionRag {

    private ActionRag() {}

    /// What the colour of an action follows from.
    ///
    /// @param closedOn the day it was completed or withdrawn, null while it is open
    /// @param lastProgress the date of the latest progress note, null where there is none
    record Facts(
            ActionStatus status,
            LocalDate start,
            LocalDate due,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate lastProgress,
            int openBlockers) {}

    /// The first rule that fits wins: complete is blue; not started with the start ahead is grey; past due is
    /// red; due soon without recent progress, or held up by an open blocker, is amber; everything else is
    /// green. An action that was withdrawn is grey: nothing is expected of it.
    ///
    /// @param days how near "soon" and how old "recent" reach, both ends included
    static Rag of(Facts facts, LocalDate today, int days) {
        return switch (facts.status()) {
            case COMPLETE -> new Rag(BLUE, "Completed on " + Rag.day(facts.closedOn()));
            case WITHDRAWN -> new Rag(GREY, "Withdrawn on " + Rag.day(facts.closedOn()));
            case NOT_STARTED ->
                facts.start().isAfter(today)
                        ? new Rag(GREY, "Starts on " + Rag.day(facts.start()))
                        : ofOpen(facts, today, days);
            case IN_PROGRESS -> ofOpen(facts, today, days);
        };
    }

    private static Rag ofOpen(Facts facts, LocalDate today, int days) {
        var due = "due on " + Rag.day(facts.due());
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
                    last == null
                            ? "No progress recorded yet, " + due
                            : "No progress since " + Rag.day(last) + ", " + due);
        }
        return new Rag(
                GREEN, last == null ? "No progress recorded yet, " + due : "Progress on " + Rag.day(last) + ", " + due);
    }
}
