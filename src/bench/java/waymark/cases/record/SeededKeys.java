package waymark.cases.record;

import java.util.UUID;

/// Makes the keys of cases for `bin/bench cases`, as the program makes them.
public record SeededKeys(CaseCipher cipher) {

    /// In a transaction, since the cipher remembers the key until its end.
    public void make(UUID caseId) {
        cipher.create(caseId);
    }
}
