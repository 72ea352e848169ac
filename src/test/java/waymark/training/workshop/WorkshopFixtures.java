package waymark.training.workshop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.TestDatabase;
import waymark.Visit;
import waymark.kernel.Actor;
import waymark.training.TrainingFixtures;

/// Workshops that run, with telephones that joined.
@Component
public class WorkshopFixtures {

    private final TrainingFixtures training;
    private final Visit visit;
    private final JdbcClient owner = TestDatabase.owner();

    WorkshopFixtures(TrainingFixtures training, Visit visit) {
        this.training = training;
        this.visit = visit;
    }

    /// A workshop of an area that has begun, with four groups.
    public Running begun(Actor.Person trainer, String area) {
        var ref = training.session(area);
        visit.as(trainer).post("/training/sessions/%s/workshop".formatted(ref), "groups", "4");
        var code = owner.sql("select code from training.workshop where ref = ?")
                .param(ref)
                .query(String.class)
                .single();
        return new Running(ref, code, trainer);
    }

    /// One that runs.
    public final class Running {

        private final String ref;
        private final String code;
        private final Actor.Person trainer;

        private Running(String ref, String code, Actor.Person trainer) {
            this.ref = ref;
            this.code = code;
            this.trainer = trainer;
        }

        public String ref() {
            return ref;
        }

        public String code() {
            return code;
        }

        public String path() {
            return "/training/sessions/%s/workshop".formatted(ref);
        }

        /// The address of a telephone that joined a group.
        public String phone(int group) {
            return visit.asNobody()
                    .post("/workshop", "code", code, "group", Integer.toString(group))
                    .location();
        }

        /// The address of a screen of the room.
        public String screen() {
            return visit.asNobody().post("/workshop/screen", "code", code).location();
        }

        /// What the trainer sends; with the version of the workshop, where no other is given.
        public Visit.Answer sends(String to, String... fields) {
            var all = new ArrayList<>(Arrays.asList(fields));
            if (!all.contains("version")) {
                all.addAll(List.of("version", Integer.toString(version())));
            }
            return visit.as(trainer).post(path() + to, all.toArray(String[]::new));
        }

        public int version() {
            return owner.sql("select version from training.workshop where ref = ?")
                    .param(ref)
                    .query(Integer.class)
                    .single();
        }

        /// What a telephone answers to the question of a stage.
        public Visit.Answer answers(String phone, UUID id, int stage, String words) {
            return visit.asNobody()
                    .post(
                            phone + "/answers",
                            "id",
                            id.toString(),
                            "stage",
                            Integer.toString(stage),
                            "question",
                            "1",
                            "words",
                            words);
        }

        /// How many answers are kept.
        public int kept() {
            return owner.sql("""
                    select count(*) from training.workshop_answer a join training.workshop w on w.session = a.session where w.ref = ?
                    """).param(ref).query(Integer.class).single();
        }

        /// The number of a gap that the trainer notes now.
        public int gap(String words) {
            sends("/gaps", "kind", "PROVISION", "words", words);
            return owner.sql("""
                    select max(g.number) from training.gap g join training.workshop w on w.session = g.session where w.ref = ?
                    """).param(ref).query(Integer.class).single();
        }

        public String gapKey(int number) {
            return owner.sql("""
                    select g.id::text from training.gap g join training.workshop w on w.session = g.session
                     where w.ref = :ref and g.number = :number
                    """)
                    .param("ref", ref)
                    .param("number", number)
                    .query(String.class)
                    .single();
        }
    }
}
