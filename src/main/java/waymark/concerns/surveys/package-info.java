/// Short surveys for anybody who uses or passes a place of one kind, a hand car wash for instance: what they saw, in
/// closed answers. Enough of it is offered as a report in the same step; the rest is kept as answers, place and month
/// alone, for the pattern.
///
/// A survey is a file (`surveys/`), so that a partnership can add one. No handler here knows who is acting;
/// `ArchitectureTest` holds it. Start at [Survey], then [SurveyController].
@NullMarked
package waymark.concerns.surveys;

import org.jspecify.annotations.NullMarked;
