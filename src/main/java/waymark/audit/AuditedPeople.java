package waymark.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who the accounts in the audit log are, from the module that knows people: the log itself has ids alone.
public interface AuditedPeople {

    /// Somebody with an account.
    ///
    /// @param id of the account
    /// @param ref by which the log names the person's record
    /// @param path of their page
    record Someone(UUID id, String ref, String name, String organisation, String path) {}

    /// Those of the accounts whose people the reader may see.
    Map<UUID, Someone> named(Collection<UUID> accounts);

    /// People whose name fits, the best first.
    List<Someone> find(String words);

    /// The names of areas and organisations by what scopes call them: `area:…`, `organisation:…`.
    Map<String, String> scopes();
}
