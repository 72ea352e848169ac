package waymark.pathways.drafting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.InvariantViolation;
import waymark.pathways.editions.Audience;
import waymark.pathways.editions.Content;
import waymark.pathways.graph.GraphJson;

/// The guidance that Waymark ships, `src/main/resources/pathways`: in our own words, each step citing what
/// it rests on.
@Component
public class ShippedPathways {

    private static final String FOLDER = "pathways/humber/";

    private final JsonMapper json;

    public ShippedPathways(JsonMapper json) {
        this.json = json;
    }

    /// A pathway as shipped: a default, or an area's own steps.
    public record Shipped(
            String code,
            @Nullable String area,
            String title,
            String summary,
            Audience audience,
            int position,
            Content content) {}

    /// The national starter set: pathways that hold in the whole country and name no place, for any partnership.
    public List<Shipped> starter() {
        var shipped = new ArrayList<Shipped>();
        int position = 0;
        for (var code : read("index.json").path("pathways")) {
            var file = read(code.asString() + ".json");
            shipped.add(shipped(file, null, ++position, new Content.Whole(GraphJson.graph(file))));
        }
        return shipped;
    }

    /// Everything shipped for the partnership with this code, defaults first; empty where nothing is.
    public List<Shipped> of(String partnership) {
        var index = read("index.json");
        if (!index.path("partnership").asString("").equals(partnership)) {
            return List.of();
        }
        var shipped = new ArrayList<Shipped>(starter());
        for (var area : index.path("areas").properties()) {
            for (var code : area.getValue()) {
                var whole = shipped.stream()
                        .filter(one -> one.area() == null && one.code().equals(code.asString()))
                        .findFirst()
                        .orElseThrow();
                var own = new Content.Own(GraphJson.own(read(area.getKey() + "-" + code.asString() + ".json")));
                shipped.add(new Shipped(
                        whole.code(),
                        area.getKey(),
                        whole.title(),
                        whole.summary(),
                        whole.audience(),
                        whole.position(),
                        own));
            }
        }
        return shipped;
    }

    private static Shipped shipped(JsonNode file, @Nullable String area, int position, Content content) {
        return new Shipped(
                file.path("code").asString(),
                area,
                file.path("title").asString(),
                file.path("summary").asString(),
                Audience.valueOf(file.path("audience").asString()),
                position,
                content);
    }

    private JsonNode read(String name) {
        try (var in = new ClassPathResource(FOLDER + name).getInputStream()) {
            return json.readTree(in);
        } catch (IOException unreadable) {
            throw new InvariantViolation("a shipped pathway cannot be read: " + name, unreadable);
        }
    }
}
