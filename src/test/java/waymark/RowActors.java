package waymark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.kernel.Actor;

/// As whom the database is tried: an account for each role of the catalogue, and those who act without an
/// account. A role of the catalogue or of the database that is missing here fails [RowMatrixTest].
final class RowActors {

    /// Everybody who signs in, with their organisation and the roles they hold beside membership. In
    /// `row-matrix.txt` all of them together are called `everyone`, so that what a member reaches is said
    /// once.
    private static final Map<String, List<String>> PEOPLE = people();

    /// The roles of the database of those who act without an account.
    private static final Map<String, Actor> WITHOUT_ACCOUNT = Map.of(
            "visitor", Actor.VISITOR,
            "intake", Actor.INTAKE,
            "receipt", Actor.RECEIPT,
            "door", Actor.AUTHENTICATION,
            "clock", Actor.system("Test"));

    private static final List<String> LEFT = List.of(
            "HCC",
            "organisation_lead@organisation:HCC",
            "area_lead@area:HULL",
            "board_member@partnership",
            "first_responder@organisation:HCC",
            "coordinator@partnership",
            "information_governance@partnership",
            "administrator@installation",
            "pathway_editor@area:HULL",
            "pathway_reviewer@partnership",
            "concerns_desk@partnership",
            "identity_custodian@partnership",
            "caseworker@organisation:HCC",
            "casework_manager@organisation:HCC",
            "conference_member@organisation:HCC",
            "conference_coordinator@area:HULL",
            "conference_chair@area:HULL",
            "trainer@area:HULL",
            "campaign_editor@area:HULL",
            "picture_custodian@partnership",
            "intelligence_officer@organisation:HCC",
            "source_custodian@organisation:HCC",
            "operation_lead@area:HULL",
            "analyst@partnership",
            "consultation_lead@area:HULL",
            "funding_manager@partnership");

    private RowActors() {}

    private static Map<String, List<String>> people() {
        var people = new LinkedHashMap<String, List<String>>();
        people.put("member", List.of("HCC"));
        people.put("organisation_lead", List.of("HCC", "organisation_lead@organisation:HCC"));
        people.put("area_lead", List.of("HUMBERSIDE_POLICE", "area_lead@area:HULL"));
        people.put("board_member", List.of("OPCC", "board_member@partnership"));
        people.put("first_responder", List.of("HCC", "first_responder@organisation:HCC"));
        people.put("coordinator", List.of("WILBERFORCE", "coordinator@partnership"));
        people.put("information_governance", List.of("HCC", "information_governance@partnership"));
        people.put("administrator", List.of("WILBERFORCE", "administrator@installation"));
        people.put("pathway_editor", List.of("CHCP", "pathway_editor@area:HULL"));
        people.put("pathway_reviewer", List.of("HUMBERSIDE_POLICE", "pathway_reviewer@area:HULL"));
        people.put("concerns_desk", List.of("HCC", "concerns_desk@area:HULL"));
        people.put("concerns_desk_of_all", List.of("HCC", "concerns_desk@partnership"));
        people.put("identity_custodian", List.of("HCC", "identity_custodian@partnership"));
        people.put("caseworker", List.of("HCC", "caseworker@organisation:HCC"));
        people.put("casework_manager", List.of("HCC", "casework_manager@organisation:HCC"));
        people.put("conference_member", List.of("HCC", "conference_member@organisation:HCC"));
        people.put("conference_coordinator", List.of("HCC", "conference_coordinator@area:HULL"));
        people.put("conference_chair", List.of("HCC", "conference_chair@area:HULL"));
        people.put("trainer", List.of("CHCP", "trainer@area:HULL"));
        people.put("campaign_editor", List.of("HCC", "campaign_editor@area:HULL"));
        people.put("picture_custodian", List.of("WILBERFORCE", "picture_custodian@partnership"));
        people.put(
                "intelligence_officer",
                List.of("HUMBERSIDE_POLICE", "intelligence_officer@organisation:HUMBERSIDE_POLICE"));
        people.put("intelligence_officer_elsewhere", List.of("GLAA", "intelligence_officer@organisation:GLAA"));
        people.put("source_custodian", List.of("HUMBERSIDE_POLICE", "source_custodian@organisation:HUMBERSIDE_POLICE"));
        people.put("operation_lead", List.of("HUMBERSIDE_POLICE", "operation_lead@area:HULL"));
        people.put("analyst", List.of("OPCC", "analyst@partnership"));
        people.put("consultation_lead", List.of("PRWC", "consultation_lead@area:HULL"));
        people.put("funding_manager", List.of("OPCC", "funding_manager@partnership"));
        people.put("lead_person", List.of("ERYC"));
        return people;
    }

    /// The names of those who sign in, sorted.
    static List<String> everyone() {
        return PEOPLE.keySet().stream().sorted().toList();
    }

    /// Each actor of the matrix by the role of the database that they act as; the program's own login has
    /// none.
    static Map<String, String> databaseRoles() {
        var roles = new LinkedHashMap<String, String>();
        PEOPLE.keySet().forEach(person -> roles.put(person, "waymark_app"));
        WITHOUT_ACCOUNT.forEach((name, actor) -> roles.put(name, actor.databaseRole()));
        roles.put("left", "waymark_app");
        roles.put("owner", "waymark_owner");
        roles.put("nobody", "waymark_app");
        roles.put("login", "");
        return roles;
    }

    /// What the outcome of a trial depends on of those who try.
    static String told() {
        return PEOPLE + " " + LEFT + " "
                + databaseRoles().keySet().stream().sorted().toList();
    }

    /// Makes them all in that database.
    static Map<String, RowTrial.Acting> in(JdbcClient owner) {
        var someone = TestUsers.in(owner);
        var actors = new LinkedHashMap<String, RowTrial.Acting>();
        PEOPLE.forEach((name, held) -> actors.put(name, acting(someone, held)));
        WITHOUT_ACCOUNT.forEach((name, actor) -> actors.put(
                name, new RowTrial.Acting(actor.databaseRole(), actor.id().toString(), actor.id())));
        actors.put("left", left(owner, someone));
        var coordinator = acting(someone, List.of("WILBERFORCE", "coordinator@partnership"));
        // forced policies hold the owner of the tables too, even in the name of somebody who may do much
        actors.put("owner", new RowTrial.Acting("waymark_owner", coordinator.person(), coordinator.id()));
        actors.put("nobody", new RowTrial.Acting("waymark_app", "", UUID.randomUUID()));
        actors.put("login", new RowTrial.Acting("", "", UUID.randomUUID()));
        acting(someone, List.of("HCC", "administrator@installation")); // administrators of two organisations
        return actors;
    }

    private static RowTrial.Acting acting(TestUsers someone, List<String> held) {
        var person = someone.with(held.getFirst(), held.stream().skip(1).toArray(String[]::new));
        return new RowTrial.Acting(person.databaseRole(), person.id().toString(), person.id());
    }

    /// Somebody who held every role there is, and whose roles have all ended.
    private static RowTrial.Acting left(JdbcClient owner, TestUsers someone) {
        var left = acting(someone, LEFT);
        owner.sql("update access.role_grant set to_date = (now() at time zone 'Europe/London')::date - 1"
                        + " where person = :left")
                .param("left", left.id())
                .update();
        return left;
    }
}
