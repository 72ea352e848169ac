package waymark.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.TestDatabase;
import waymark.TestUsers;
import waymark.WaymarkTest;
import waymark.directory.imports.FileFault;
import waymark.directory.imports.ImportOnStart;
import waymark.directory.imports.ImportPartnership;
import waymark.directory.imports.PartnershipReaderTest;
import waymark.directory.organisations.DatedName;
import waymark.directory.organisations.Organisation;
import waymark.directory.organisations.OrganisationTest;
import waymark.directory.organisations.Organisations;
import waymark.directory.people.PersonDetails;
import waymark.directory.people.PersonEntryApi;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;

/// The second lock: what PostgreSQL refuses even where Java would let it pass.
@WaymarkTest
class DirectoryRowsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Actor TEST = Actor.system("Test");

    @Autowired
    private TestUsers someone;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DirectoryApi desk;

    @Autowired
    private PersonEntryApi entries;

    @Autowired
    private Organisations organisations;

    @Autowired
    private ImportPartnership importer;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clock clock;

    @Test
    void everybody_signed_in_reads_a_person_and_only_their_organisations_lead_and_the_coordinator_write() {
        var person = person("HCC");
        for (var reader : List.of(someone.member("NLC"), someone.organisationLead("NLC"), someone.boardMember())) {
            assertThat(as(reader, "select count(*) from directory.person where id = :id", person.id()))
                    .isEqualTo(1);
            assertThat(change(reader, person)).as("%s", reader.grants()).isZero();
        }
        assertThat(change(someone.organisationLead("HCC"), person)).isEqualTo(1);
        assertThat(change(someone.coordinator(), person)).isEqualTo(1);
    }

    @Test
    void a_lead_moves_nobody_into_an_organisation_that_is_not_theirs() {
        var person = person("HCC");
        assertThatThrownBy(() -> written(
                        someone.organisationLead("HCC"),
                        "update directory.person set organisation = 'NLC' where id = :id",
                        person.id()))
                .isInstanceOf(DataAccessException.class);
        assertThat(written(
                        someone.coordinator(),
                        "update directory.person set organisation = 'NLC' where id = :id",
                        person.id()))
                .isEqualTo(1);
    }

    @Test
    void earlier_details_are_seen_by_the_person_and_by_those_who_keep_them_right() {
        var own = someone.member("HCC");
        var details = new PersonDetails("Own Rows", "HCC", "", "", "");
        CurrentActor.run(TEST, () -> entries.add(TEST, own.id(), details, LocalDate.of(2020, 1, 1)));
        var sql = "select count(*) from directory.person_event where person = :id";
        assertThat(as(own, sql, own.id())).isEqualTo(1);
        assertThat(as(someone.organisationLead("HCC"), sql, own.id())).isEqualTo(1);
        assertThat(as(someone.coordinator(), sql, own.id())).isEqualTo(1);
        assertThat(as(someone.member("HCC"), sql, own.id())).isZero();
        assertThat(as(someone.organisationLead("NLC"), sql, own.id())).isZero();
        assertThat(as(someone.areaLead("HULL"), sql, own.id())).isZero();
    }

    @Test
    void nobody_but_the_coordinator_writes_the_rest_of_the_directory() {
        var id = UUID.randomUUID();
        for (var table :
                List.of("organisation", "organisation_name", "group_", "seat", "area", "sector", "partnership")) {
            var sql = "update directory." + table + " set " + touched(table) + " where :id is not null";
            for (var writer :
                    List.of(someone.member("HCC"), someone.organisationLead("HCC"), someone.areaLead("HULL"))) {
                assertThat(written(writer, sql, id)).as(table).isZero();
            }
            assertThat(written(someone.coordinator(), sql, id)).as(table).isPositive();
        }
        assertThatThrownBy(() -> written(
                        someone.organisationLead("HCC"),
                        "insert into directory.seat (group_code, code, title, position)"
                                + " select 'LOG_HULL', 'MINE', 'Mine', 99 where :id is not null",
                        id))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_the_last_file_said_is_seen_by_those_who_import() {
        var sql = "select count(*) from directory.imported_entry where :id is not null";
        assertThat(as(someone.member("HCC"), sql, UUID.randomUUID())).isZero();
        assertThat(as(someone.coordinator(), sql, UUID.randomUUID())).isPositive();
    }

    @Test
    void nobody_deletes_a_person_or_an_organisation() {
        for (var table : List.of("person", "organisation", "group_", "seat", "seat_holding", "person_event")) {
            assertThatThrownBy(() -> written(
                            someone.coordinator(),
                            "delete from directory." + table + " where :id is not null",
                            UUID.randomUUID()))
                    .as(table)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    /// The view that lists join and the rule in Java must name an organisation alike, whatever its names.
    @Test
    void the_view_and_the_rule_name_every_organisation_alike() {
        var today = LocalDate.now(clock);
        var renamed = new Organisation(
                "VIEW_" + COUNT.incrementAndGet(),
                0,
                List.of(
                        new DatedName("First", new DateRange(null, today.minusDays(20))),
                        new DatedName("Second", new DateRange(today.minusDays(10), today.minusDays(1))),
                        new DatedName("Third", new DateRange(today.plusDays(1), null))),
                List.of(),
                "STATUTORY",
                Organisation.Coverage.LOCAL,
                List.of("HULL"),
                null,
                null,
                false,
                "");
        CurrentActor.run(TEST, () -> organisations.add(TEST, renamed));
        var links = CurrentActor.as(TEST, () -> desk.organisations(TEST));
        for (var organisation : CurrentActor.as(TEST, () -> organisations.all(TEST))) {
            assertThat(links)
                    .filteredOn(link -> link.code().equals(organisation.code()))
                    .singleElement()
                    .satisfies(link -> {
                        assertThat(link.name()).isEqualTo(organisation.name(today));
                        assertThat(link.current()).isEqualTo(organisation.isActive(today));
                    });
        }
    }

    @Test
    void a_new_name_of_an_organisation_is_shown_with_its_peoples_accounts() {
        var code = "NAMED_" + COUNT.incrementAndGet();
        CurrentActor.run(
                TEST,
                () -> organisations.add(
                        TEST,
                        new Organisation(
                                code,
                                0,
                                List.of(new DatedName("Before", DateRange.OPEN)),
                                List.of(),
                                "STATUTORY",
                                Organisation.Coverage.LOCAL,
                                List.of("HULL"),
                                null,
                                null,
                                false,
                                "")));
        var account = someone.member(code);
        var details = new PersonDetails("Named With", code, "", "named" + COUNT.incrementAndGet() + "@example.org", "");
        CurrentActor.run(TEST, () -> {
            entries.add(TEST, account.id(), details, LocalDate.of(2020, 1, 1));
            var now = organisations.get(TEST, code);
            organisations.save(TEST, OrganisationTest.agreed(now.nameFrom("After", LocalDate.now(clock))));
        });
        assertThat(TestDatabase.owner()
                        .sql("select organisation_name from access.account where id = ?")
                        .param(account.id())
                        .query(String.class)
                        .single())
                .isEqualTo("After");
    }

    @Test
    void the_command_line_takes_in_a_good_file_and_refuses_a_faulty_one(@TempDir Path folder) throws IOException {
        var good = Files.writeString(folder.resolve("good.json"), PartnershipReaderTest.humber());
        var faulty = Files.writeString(folder.resolve("faulty.json"), "{\"format\": 1}");
        assertThat(new ImportOnStart(good, importer, context).stored()).isTrue();
        assertThat(new ImportOnStart(faulty, importer, context).stored()).isFalse();
        assertThat(new ImportOnStart(folder.resolve("none.json"), importer, context).stored())
                .isFalse();
        assertThat(ImportOnStart.line(new FileFault("", "nothing", "a file")))
                .isEqualTo("the whole file: found nothing; expected a file");
    }

    private static String touched(String table) {
        return switch (table) {
            case "organisation_name" -> "name = name";
            case "seat" -> "title = title";
            default -> "version = version";
        };
    }

    private int change(Actor.Person actor, PersonSummary person) {
        return written(actor, "update directory.person set job_title = 'Changed' where id = :id", person.id());
    }

    /// Writes as the actor and takes it back.
    private int written(Actor actor, String sql, UUID id) {
        return CurrentActor.as(
                actor,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    return db.sql(sql).param("id", id).update();
                }));
    }

    private int as(Actor actor, String sql, UUID id) {
        return CurrentActor.as(
                actor,
                () -> transaction.execute(status ->
                        db.sql(sql).param("id", id).query(Integer.class).single()));
    }

    private PersonSummary person(String organisation) {
        var details = new PersonDetails("Row Person " + COUNT.incrementAndGet(), organisation, "", "", "");
        return OrganisationTest.agreed(
                CurrentActor.as(TEST, () -> entries.add(TEST, UUID.randomUUID(), details, LocalDate.of(2020, 1, 1))));
    }
}
