package waymark.pathways.guidance;

import waymark.pathways.graph.AnswerTrail;

/// The area that guidance is shown for: one of the areas, anywhere else, or a draft that is tried out.
///
/// @param area code, or [#ELSEWHERE]
/// @param base the address of the guidance, without the answers
/// @param test true where a draft is tried out
record GuidanceArea(String area, String name, String base, boolean test) {

    static final String ELSEWHERE = "elsewhere";

    static GuidanceArea of(String area, String name) {
        return new GuidanceArea(area, name, "/walk/" + area, false);
    }

    static GuidanceArea anywhereElse() {
        return of(ELSEWHERE, "Somewhere else, or I am not sure");
    }

    /// The area's code; empty elsewhere, where only the default applies.
    String code() {
        return area.equals(ELSEWHERE) ? "" : area;
    }

    /// As the last page says it.
    String caption() {
        if (test) {
            return "Test of the guidance";
        }
        return area.equals(ELSEWHERE) ? "Outside our areas, or not sure" : name;
    }

    /// The page that these answers lead to.
    String path(AnswerTrail trail) {
        return base + (trail.marks().isEmpty() ? "" : "?a=" + trail);
    }

    /// The page before the first question.
    String entrance() {
        return test ? base.substring(0, base.lastIndexOf('/')) : "/walk";
    }

    /// Where Back leads from the page of these answers.
    String back(AnswerTrail trail) {
        return trail.marks().isEmpty() ? entrance() : path(trail.back());
    }
}
