package waymark.cases.matching;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.cases.record.PersonInCase;

/// Another part of a case that knows by what a person may be known: a telephone number, the reference of the
/// Home Office. A bean of that part. It calls [SamePerson#write] when that changes.
public interface ClueSource {

    /// @param age as the person says it, where no date of birth is known
    record Known(
            List<String> telephones,
            String nrmReference,
            @Nullable Integer age) {

        /// Nothing.
        public static final Known NOTHING = new Known(List.of(), "", null);

        public Known {
            telephones = List.copyOf(telephones);
        }
    }

    /// What is known of that person beside their details.
    Known known(UUID caseId, PersonInCase person);
}
