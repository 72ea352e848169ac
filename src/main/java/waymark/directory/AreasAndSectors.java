package waymark.directory;

import java.util.ArrayList;
import java.util.List;
import waymark.web.forms.Choice;

/// The areas and the sectors there are to choose from, in the partnership's own order.
public record AreasAndSectors(List<Choice> areas, List<Choice> sectors) {

    /// The areas, then the region and the country.
    public List<Choice> everywhere() {
        var all = new ArrayList<>(areas);
        all.add(Choice.of("regional", "The region"));
        all.add(Choice.of("national", "The whole country"));
        return all;
    }
}
