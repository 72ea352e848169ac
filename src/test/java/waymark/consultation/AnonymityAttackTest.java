package waymark.consultation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import waymark.TestClock;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.WaymarkTest;
import waymark.consultation.rounds.Question;
import waymark.consultation.rounds.QuestionKind;
import waymark.consultation.rounds.RemarkCare;
import waymark.consultation.rounds.RoundKeys;
import waymark.kernel.Ref;

/// An administrator wants to know who answered what. They have the log of the web server, which says who
/// sent an answer and when; a dump of the database after every single answer; the whole write-ahead log;
/// and a dump after the close with the transaction and the place of every row. They fail. The same attack
/// on answers that were kept as they came finds every one of them.
@WaymarkTest
class AnonymityAttackTest {

    private static final int PEOPLE = 24;
    private static final int PAGE = 8_192; // of the write-ahead log

    /// So many right guesses, or more, would be luck in one of 300,000 tries.
    private static final int LUCK = 9;

    private static final List<String> WISHES = List.of(
            "bread",
            "light",
            "buses",
            "heating",
            "music",
            "gardens",
            "books",
            "tea",
            "rest",
            "shoes",
            "windows",
            "soap",
            "games",
            "paper",
            "chairs",
            "coffee",
            "fruit",
            "blankets",
            "clocks",
            "paint",
            "lamps",
            "boots",
            "bags",
            "soup");

    /// A question whose five boxes say which of the people it is: nobody’s answers look like another’s.
    private static final List<Question> QUESTIONS = List.of(
            new Question(1, QuestionKind.CHOICES, "Which of these?", List.of("A", "B", "C", "D", "E", "F")),
            new Question(2, QuestionKind.REMARK, "What else?", List.of()));

    @Autowired
    ConsultationFixtures fixtures;

    @Autowired
    Visit visit;

    @Autowired
    TestClock clock;

    @Autowired
    RoundKeys keys;

    private final JdbcClient owner = TestDatabase.owner();

    /// A row after the close, as a dump has it.
    private record Row(String transaction, UUID id, int person) {}

    @Test
    void an_administrator_with_dumps_logs_and_the_write_ahead_log_fails() throws IOException {
        var round = round();
        var dumps = new ArrayList<List<UUID>>();
        var audited = audited();
        var written = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        written.start();
        root.addAppender(written);
        for (int person = 0; person < PEOPLE; person++) {
            var fields = new ArrayList<>(
                    List.of("once", UUID.randomUUID().toString(), "q2", wish("please give us ", person)));
            for (int bit : bits(person)) {
                fields.addAll(List.of("q1", "" + bit));
            }
            assertThat(visit.asNobody()
                            .post("/have-your-say/" + fixtures.code(round), fields.toArray(String[]::new))
                            .words())
                    .contains("Your answers were sent");
            dumps.add(held(round));
        }
        root.detachAppender(written);

        // the log of the web server and the dumps say which held row is whose: here the attack has all it wants
        assertThat(arrived(dumps)).hasSize(PEOPLE);
        assertThat(sizes(round))
                .as("a held row has the same length, whatever is in it")
                .hasSize(1);
        assertThat(audited())
                .as("no line of the audit log says that somebody answered")
                .isEqualTo(audited);
        assertThat(written.list.stream().map(ILoggingEvent::getFormattedMessage))
                .as("no line of the log says that somebody answered")
                .noneMatch(line -> line.contains("please give us") || line.contains(fixtures.code(round)))
                .noneMatch(line -> arrived(dumps).stream().anyMatch(id -> line.contains(id.toString())));
        assertThat(inWriteAheadLog("please give us "))
                .as("not a word before the close")
                .isEmpty();

        closes();

        var answers = rows("answer", round);
        var remarks = rows("remark", round);
        assertThat(answers).hasSize(PEOPLE);
        assertThat(answers)
                .extracting(Row::transaction)
                .as("one transaction for all")
                .containsOnly(answers.getFirst().transaction());
        assertThat(remarks)
                .extracting(Row::transaction)
                .containsOnly(answers.getFirst().transaction());
        assertThat(new HashSet<>(answers.stream().map(Row::id).toList()))
                .as("no key of a held row is the key of an answer")
                .doesNotContainAnyElementsOf(arrived(dumps));
        for (var table : List.of(answers, remarks)) {
            fails(table.stream().map(Row::person).toList());
            fails(table.stream()
                    .sorted(Comparator.comparing(row -> row.id().toString()))
                    .map(Row::person)
                    .toList());
        }
        fails(inWriteAheadLog("please give us "));
        // what somebody wrote does not lie beside what they chose
        assertThat(right(
                        answers.stream().map(Row::person).toList(),
                        remarks.stream().map(Row::person).toList()))
                .isLessThan(LUCK);
        assertThat(held(round)).as("what was held is gone").isEmpty();
        assertThat(keys.opening(round))
                .as("and so is the key: old dumps stay closed")
                .isEmpty();
    }

    /// The control: the same people, the same attack, answers kept as they came.
    @Test
    void the_same_attack_on_answers_kept_as_they_came_finds_all() throws IOException {
        var round = round();
        for (int person = 0; person < PEOPLE; person++) {
            owner.sql(
                            "insert into consultation.answer (id, round, choices) values (gen_random_uuid(), :round, cast(:choices as jsonb))")
                    .param("round", round.value())
                    .param("choices", "{\"1\": " + bits(person) + ", \"2\": []}")
                    .update();
            owner.sql("""
                    insert into consultation.remark (id, round, question, words) values (gen_random_uuid(), :round, 2, :words)
                    """)
                    .param("round", round.value())
                    .param("words", wish("I would like ", person))
                    .update();
        }
        var everybody = IntStream.range(0, PEOPLE).boxed().toList();
        assertThat(rows("answer", round)).extracting(Row::transaction).doesNotHaveDuplicates();
        assertThat(rows("answer", round)).extracting(Row::person).isEqualTo(everybody);
        assertThat(rows("remark", round)).extracting(Row::person).isEqualTo(everybody);
        assertThat(inWriteAheadLog("I would like ")).isEqualTo(everybody);
    }

    @Test
    void what_people_were_promised_cannot_be_switched_once_the_round_is_open() {
        var round = fixtures.open((String) null);
        for (var change : List.of(
                "least = 11", "remarks = 'SEALED'", "state = 'DRAFT'", "closes_on = closes_on - 1", "seal = 'x'")) {
            assertThatThrownBy(() -> owner.sql("update consultation.round set " + change + " where ref = :ref")
                            .param("ref", round.value())
                            .update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> owner.sql("update consultation.round set least = 9 where ref = :ref")
                        .param(
                                "ref",
                                fixtures.draft(null, LocalDate.now().plusDays(40))
                                        .value())
                        .update())
                .as("below ten")
                .isInstanceOf(DataAccessException.class);
    }

    private Ref round() {
        var ref = fixtures.draft(null, LocalDate.now(), RemarkCare.SCREENED, QUESTIONS);
        fixtures.open(ref, LocalDate.now().minusDays(40));
        return ref;
    }

    /// The day after.
    private void closes() {
        try {
            clock.moveTo(Instant.now().plus(Duration.ofDays(1)));
            fixtures.close();
        } finally {
            clock.back();
        }
    }

    private static String wish(String words, int person) {
        return words + WISHES.get(person);
    }

    private static List<Integer> bits(int person) {
        return IntStream.range(0, 5)
                .filter(bit -> ((person + 1) & 1 << bit) != 0)
                .boxed()
                .toList();
    }

    private List<UUID> held(Ref round) {
        return owner.sql("select id from consultation.held where round = :round order by ctid")
                .param("round", round.value())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// What is new in each dump.
    private static List<UUID> arrived(List<List<UUID>> dumps) {
        var known = new HashSet<UUID>();
        return dumps.stream().flatMap(dump -> dump.stream().filter(known::add)).toList();
    }

    private List<Integer> sizes(Ref round) {
        return owner.sql("select distinct length(sealed) as size from consultation.held where round = :round")
                .param("round", round.value())
                .query((row, _) -> row.getInt("size"))
                .list();
    }

    private long audited() {
        return owner.sql("select count(*) from audit.leaf").query(Long.class).single();
    }

    /// As the rows lie, the first transaction first.
    private List<Row> rows(String table, Ref round) {
        boolean answers = table.equals("answer");
        return owner.sql("select xmin::text as transaction, id, "
                        + (answers ? "choices::text" : "words") + " as said from consultation." + table
                        + " where round = :round order by xmin::text::bigint, ctid")
                .param("round", round.value())
                .query((row, _) -> new Row(
                        row.getString("transaction"),
                        row.getObject("id", UUID.class),
                        answers ? chosen(row.getString("said")) : wished(row.getString("said"))))
                .list();
    }

    private static int chosen(String choices) {
        for (int person = 0; person < PEOPLE; person++) {
            if (choices.contains("\"1\": " + bits(person))) {
                return person;
            }
        }
        throw new AssertionError("nobody chose " + choices);
    }

    private static int wished(String words) {
        return WISHES.indexOf(words.substring(words.lastIndexOf(' ') + 1));
    }

    private static int right(List<Integer> guessed, List<Integer> truth) {
        return (int) IntStream.range(0, Math.min(guessed.size(), truth.size()))
                .filter(place -> guessed.get(place).equals(truth.get(place)))
                .count();
    }

    /// Neither in the order in which people sent it nor in the opposite one.
    private static void fails(List<Integer> found) {
        var sent = IntStream.range(0, PEOPLE).boxed().toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(right(found, sent)).isLessThan(LUCK);
        assertThat(right(found.reversed(), sent)).isLessThan(LUCK);
    }

    /// Whose wishes the write-ahead log has, in the order in which they were first written.
    private List<Integer> inWriteAheadLog(String words) throws IOException {
        var superuser = TestDatabase.server().superuser();
        var server = JdbcClient.create(
                new DriverManagerDataSource(TestDatabase.server().url(), superuser.user(), superuser.password()));
        server.sql("select pg_switch_wal()").query(String.class).single();
        var folder =
                Path.of(server.sql("show data_directory").query(String.class).single(), "pg_wal");
        var log = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(each -> each.getFileName().toString().matches("[0-9A-F]{24}"))
                    .sorted()
                    .toList()) {
                log.append(withoutPageHeaders(Files.readString(file, ISO_8859_1)));
            }
        }
        var all = log.toString();
        return Collections.unmodifiableList(IntStream.range(0, PEOPLE)
                .filter(person -> all.contains(wish(words, person)))
                .boxed()
                .sorted(Comparator.comparing(person -> all.indexOf(wish(words, person))))
                .toList());
    }

    /// A record that goes over the end of a page is broken by the header of the next one: 40 characters at the
    /// start of a file, 24 on each of its other pages.
    private static String withoutPageHeaders(String file) {
        var log = new StringBuilder(file.length());
        for (int page = 0; page < file.length(); page += PAGE) {
            log.append(file, page + (page == 0 ? 40 : 24), Math.min(page + PAGE, file.length()));
        }
        return log.toString();
    }
}
