package waymark.intelligence.network;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;
import waymark.intelligence.entities.Entities;
import waymark.intelligence.entities.Fact;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;
import waymark.web.mvc.Download;

/// What lies around an entity as a file of FollowTheMoney: one entity a line. Only what may leave is in it: of the
/// reader's unit, open to every officer, or under a condition that allows it.
@Controller
class FollowTheMoneyController {

    private final Entities entities;
    private final Networks networks;
    private final JsonMapper json;

    FollowTheMoneyController(Entities entities, Networks networks, JsonMapper json) {
        this.entities = entities;
        this.networks = networks;
        this.json = json;
    }

    @GetMapping("/intelligence/entities/{ref}/network.ftm.json")
    @Allow(HANDLE_INTELLIGENCE)
    @RecordsAccess
    ResponseEntity<byte[]> file(@PathVariable Ref ref, FormData sent, Actor.Person actor) {
        var middle = entities.open(actor, ref, "export_network");
        var network = networks.around(actor, middle, NetworkFilter.of(sent));
        var ids = network.nodes().stream().map(node -> node.entity().id()).collect(Collectors.toSet());
        var facts = entities.facts(ids, true).stream().collect(Collectors.groupingBy(Fact::entity));
        var shown = network.links().stream().map(line -> line.link().id()).collect(Collectors.toSet());
        var links = entities.links(ids, true).stream()
                .filter(link -> shown.contains(link.id()))
                .toList();
        var lines =
                FollowTheMoney.all(
                                network.nodes().stream()
                                        .map(Network.Node::entity)
                                        .toList(),
                                facts,
                                links,
                                network.same())
                        .stream()
                        .map(json::writeValueAsString)
                        .collect(Collectors.joining("\n", "", "\n"));
        return Download.of(
                ref + ".ftm.json",
                new MediaType("application", "json", StandardCharsets.UTF_8),
                lines.getBytes(StandardCharsets.UTF_8));
    }
}
