package waymark.conferences.items;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import waymark.cases.record.CaseCipher;

/// Makes the keys of items about places for `bin/bench conferences`, as the program makes them.
public final class SeededItemKeys {

    private final ItemCipher cipher;

    /// @param cipher with the keys of the data folder
    public SeededItemKeys(CaseCipher cipher, JdbcClient db) {
        this.cipher = new ItemCipher(cipher, db);
    }

    /// In a transaction, since the cipher remembers the key until its end.
    ///
    /// @return the key as it is kept
    public byte[] make(UUID item) {
        return cipher.create(item, null);
    }
}
