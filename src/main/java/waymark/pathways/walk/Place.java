package waymark.pathways.walk;

import waymark.pathways.graph.Trail;

/// Where somebody walks: one of the areas, or anywhere else.
///
/// @param area code, or [#ELSEWHERE]
record Place(String area, String name) {

    static final String ELSEWHERE = "elsewhere";

    static final Place ANYWHERE_ELSE = new Place(ELSEWHERE, "Somewhere else, or I am not sure");

    /// The area's code; empty elsewhere, where only the default holds.
    String code() {
        return area.equals(ELSEWHERE) ? "" : area;
    }

    /// In a sentence: “in Hull”.
    String words() {
        return area.equals(ELSEWHERE) ? "outside our areas" : "in " + name;
    }

    /// The page that these answers lead to.
    String path(Trail trail) {
        return "/walk/" + area + (trail.marks().isEmpty() ? "" : "?a=" + trail);
    }
}
