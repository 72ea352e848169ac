/// Short surveys for anybody who uses or passes a place of one kind, a hand car wash for instance: what they
/// saw, in closed answers. If it is reason enough, a report is offered in the same step; else only answers,
/// place and month are stored, for the patterns.
///
/// A survey is a file (`surveys/`), so that a partnership can add one. No handler here knows who is acting;
/// `ArchitectureTest` verifies this. Start at [Survey], then [SurveyController].
@NullMarked
package waymark.concerns.surveys;

import org.jspecify.annotations.NullMarked;
