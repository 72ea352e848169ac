package waymark.cases.record;

import java.util.Collection;
import java.util.UUID;

/// What is no case and has a secret of its own among those of cases ([CaseCipher#ownKey]). A bean of each module
/// that has such things, so that a crash between the commit and the last step of a secret loses none.
public interface SecretHolder {

    /// Ids of all that it keeps, as the system reads them.
    Collection<UUID> ids();
}
