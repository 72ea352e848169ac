package waymark.conferences.items;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.Place;

/// Seals what is written about an item with the key of the item, and opens it. The key of an item about a person
/// opens with the keys of the case, and is lost with them; a place has a secret of its own.
@Component
public class ItemCipher {

    private final CaseCipher cipher;
    private final JdbcClient db;

    ItemCipher(CaseCipher cipher, JdbcClient db) {
        this.cipher = cipher;
        this.db = db;
    }

    /// Makes the key of a new item.
    ///
    /// @return the key as it is kept
    byte[] create(UUID item, @Nullable UUID caseId) {
        return caseId == null ? cipher.ownKey(item) : cipher.copyKey(caseId, item);
    }

    /// Tells the cipher the key of an item, which was read together with other rows.
    public void know(UUID item, @Nullable UUID caseId, byte[] wrapped) {
        cipher.knowCopy(caseId == null ? item : caseId, item, wrapped);
    }

    boolean newest(byte[] wrapped) {
        return cipher.newest(wrapped);
    }

    byte[] wrapAgain(UUID item, @Nullable UUID caseId, byte[] wrapped) {
        return cipher.wrapAgain(caseId == null ? item : caseId, wrapped);
    }

    /// Seals a text for its place.
    public byte[] seal(UUID item, Place place, String text) {
        return keyOf(item).seal(item, place, text);
    }

    /// Opens what was sealed for the place.
    public String open(UUID item, Place place, byte[] sealed) {
        return keyOf(item).open(item, place, sealed);
    }

    /// Seals a record as JSON.
    public byte[] sealRecord(UUID item, Place place, Record value) {
        return keyOf(item).sealRecord(item, place, value);
    }

    /// Opens a record that was sealed as JSON.
    public <T extends Record> T openRecord(UUID item, Place place, byte[] sealed, Class<T> type) {
        return keyOf(item).openRecord(item, place, sealed, type);
    }

    /// The cipher, which knows the key of the item. Keys are forgotten with the transaction that read them, and a
    /// form is read in one and saved in another.
    private CaseCipher keyOf(UUID item) {
        if (!cipher.knows(item)) {
            db.sql("select case_id, wrapped from conferences.item where id = :item")
                    .param("item", item)
                    .query(row -> {
                        know(item, row.getObject("case_id", UUID.class), row.getBytes("wrapped"));
                    });
        }
        return cipher;
    }
}
