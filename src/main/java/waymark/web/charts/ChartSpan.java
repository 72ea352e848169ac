package waymark.web.charts;

import java.time.LocalDate;
import waymark.web.Tone;

/// A bar on a time line: an action from its start to the day it is due.
///
/// @param group heading above the first of its bars; bars of one group follow each other
/// @param label above the bar
/// @param from first day
/// @param to last day, not before the first
/// @param open true where it is still to be done, so that a last day in the past is shown as late
/// @param word what the tone says ("Amber")
/// @param tone chooses colour and pattern
public record ChartSpan(
        String group, String label, LocalDate from, LocalDate to, boolean open, String word, Tone tone) {}
