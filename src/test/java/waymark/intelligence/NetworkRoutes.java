package waymark.intelligence;

import static waymark.intelligence.IntelligenceFixtures.ELSEWHERE;
import static waymark.intelligence.IntelligenceFixtures.UNIT;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.intelligence.NetworkFixtures.Thing;
import waymark.intelligence.entities.Entities;
import waymark.intelligence.entities.LinkKind;
import waymark.intelligence.reports.Purpose;
import waymark.kernel.Actor;

/// What stands behind the routes of the network: in an open report of the police, or kept to another unit.
@Component
public class NetworkRoutes {

    private final IntelligenceFixtures intelligence;
    private final NetworkFixtures network;
    private final JdbcClient owner = TestDatabase.owner();

    NetworkRoutes(IntelligenceFixtures intelligence, NetworkFixtures network) {
        this.intelligence = intelligence;
        this.network = network;
    }

    /// An officer of the police who said what they read for.
    public Actor.Person officer() {
        return intelligence.officer(UNIT, Purpose.ASSESS);
    }

    private Thing person() {
        return network.person(intelligence.open(UNIT, "Sample"), "Sample Person");
    }

    private Thing kept() {
        return network.person(intelligence.conditioned(ELSEWHERE, "Sample"), "Sample Person");
    }

    public String entity() {
        return person().path();
    }

    public String hidden() {
        return kept().path();
    }

    /// Something that may be taken back.
    ///
    /// @param kind `facts` or `links`
    public String said(String kind) {
        var report = intelligence.open(UNIT, "Sample");
        var person = network.person(report, "Sample Person");
        var id = kind.equals("facts")
                ? network.fact(person, report, "ALIAS", "Sample")
                : network.link(person, LinkKind.KNOWS, network.person(report, "Another"), report);
        return person.path() + "/" + kind + "/" + id;
    }

    /// Two of whom the unit judged.
    public String pair() {
        var one = person();
        var other = person();
        network.judged(one, other, "UNSURE", UNIT, false);
        return one.path() + "/judgements/" + other.ref();
    }

    public String hiddenPair() {
        return kept().path() + "/judgements/" + kept().ref();
    }

    public String report() {
        return "/intelligence/reports/" + intelligence.open(UNIT, "Sample").ref();
    }

    public String hiddenReport() {
        return "/intelligence/reports/"
                + intelligence.conditioned(ELSEWHERE, "Sample").ref();
    }

    /// A view of that person.
    public String view(Actor.Person person) {
        return view(person.id(), person.organisation(), person());
    }

    public String viewElsewhere() {
        return view(UUID.randomUUID(), ELSEWHERE, kept());
    }

    private String view(UUID person, String unit, Thing root) {
        var ref = Entities.newRef("NV");
        owner.sql("""
                insert into intelligence.network_view (id, ref, owner, owner_name, unit, shared, title, root, hops, kinds, link_kinds)
                values (gen_random_uuid(), :ref, :owner, 'Test', :unit, false, 'Sample', :root, 2, '{}', '{}')
                """)
                .param("ref", ref.value())
                .param("owner", person)
                .param("unit", unit)
                .param("root", root.id())
                .update();
        return "/intelligence/views/" + ref;
    }
}
