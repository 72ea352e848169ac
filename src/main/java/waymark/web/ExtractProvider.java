package waymark.web;

import java.util.List;
import java.util.Set;
import waymark.kernel.Actor;

/// What one module has that concerns a body or is asked of it: a section of the extract that is made for the
/// body's own agenda. An extract is given away, so nothing may be in it that is not for everybody who signs in.
public interface ExtractProvider {

    /// The sections, in order; one without lines says so. One SQL statement, whatever the number of rows.
    List<Section> concerning(Actor actor, Body body);

    /// Whom the extract is for.
    ///
    /// @param organisation its code; empty for the extract of an area
    /// @param areas codes of the areas that concern it
    record Body(String organisation, Set<String> areas) {

        public Body {
            areas = Set.copyOf(areas);
        }
    }

    /// @param asked true where something is asked of the body: these sections come first
    /// @param none what is said where there is nothing
    record Section(String title, boolean asked, String none, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// @param about one short sentence, may be empty
    /// @param path where it is, within Waymark
    record Line(String what, String about, String path) {}
}
