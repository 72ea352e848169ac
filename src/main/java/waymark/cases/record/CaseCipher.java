package waymark.cases.record;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;

/// Seals what a case holds with the key of the case (AES-256-GCM), and opens it. Which keys somebody gets, the
/// row policies decide: those of the cases that they may open. A key is read once in a transaction.
@Component
public class CaseCipher {

    private static final int KEY_BYTES = 32;

    private final JdbcClient db;
    private final CaseKeys keys;
    private final JsonMapper json;

    CaseCipher(JdbcClient db, CaseKeys keys, JsonMapper json) {
        this.db = db;
        this.keys = keys;
        this.json = json;
    }

    /// Makes the key of a case that is being opened.
    void create(UUID caseId) {
        var key = Random.randBytes(KEY_BYTES);
        db.sql("insert into cases.case_key (case_id, wrapped) values (:case, :wrapped)")
                .param("case", caseId)
                .param("wrapped", keys.wrapFirst(caseId, key))
                .update();
        known().put(caseId, aead(key));
    }

    /// Makes a key for a copy of what the case holds, for somebody who may open the copy and not the case. In this
    /// transaction the copy is sealed and opened under its own id.
    ///
    /// @return the key as it is kept: it opens with the keys of this case, and is lost with them
    public byte[] copyKey(UUID caseId, UUID copy) {
        var key = Random.randBytes(KEY_BYTES);
        known().put(copy, aead(key));
        return keys.wrap(caseId, key);
    }

    /// Makes a key for something that is sealed like a case and belongs to none, such as a place that agencies
    /// confer about. It has a secret of its own, and [CaseErasure#destroyKey] destroys it.
    ///
    /// @return the key as it is kept; in later transactions [#know] takes it
    public byte[] ownKey(UUID id) {
        var key = Random.randBytes(KEY_BYTES);
        known().put(id, aead(key));
        return keys.wrapFirst(id, key);
    }

    /// Tells the cipher the key of a copy.
    public void knowCopy(UUID caseId, UUID copy, byte[] wrapped) {
        known().computeIfAbsent(copy, _ -> aead(keys.unwrap(caseId, wrapped)));
    }

    /// True where the key is known in this transaction.
    public boolean knows(UUID id) {
        return known().containsKey(id);
    }

    /// True where the newest key wrapped the key of a copy.
    public boolean newest(byte[] wrapped) {
        var newest = keys.newestWrapped();
        return wrapped.length > newest.length && Arrays.equals(newest, Arrays.copyOf(wrapped, newest.length));
    }

    /// The key of a copy, wrapped with the newest key.
    public byte[] wrapAgain(UUID caseId, byte[] wrapped) {
        return keys.wrap(caseId, keys.unwrap(caseId, wrapped));
    }

    /// Seals a text for its place.
    public byte[] seal(UUID caseId, Place place, String text) {
        try {
            return key(caseId).encrypt(text.getBytes(StandardCharsets.UTF_8), place.bytes());
        } catch (GeneralSecurityException problem) {
            throw new InvariantViolation("sealing failed", problem);
        }
    }

    /// Opens what was sealed for the place.
    ///
    /// @throws InvariantViolation where it was sealed for another place or case, or was changed
    public String open(UUID caseId, Place place, byte[] sealed) {
        try {
            return new String(key(caseId).decrypt(sealed, place.bytes()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException other) {
            throw new InvariantViolation(
                    "%s.%s of a case does not open".formatted(place.table(), place.column()), other);
        }
    }

    /// Seals a record as JSON.
    public byte[] sealRecord(UUID caseId, Place place, Record value) {
        return seal(caseId, place, json.writeValueAsString(value));
    }

    /// Opens a record that was sealed as JSON.
    public <T extends Record> T openRecord(UUID caseId, Place place, byte[] sealed, Class<T> type) {
        return json.readValue(open(caseId, place, sealed), type);
    }

    /// Tells the cipher a key that was read together with other rows, so that a list is one statement.
    public void know(UUID caseId, byte[] wrapped) {
        known().computeIfAbsent(caseId, _ -> aead(keys.unwrap(caseId, wrapped)));
    }

    private Aead key(UUID caseId) {
        var known = known();
        var key = known.get(caseId);
        if (key == null) {
            key = aead(keys.unwrap(caseId, wrapped(caseId)));
            known.put(caseId, key);
        }
        return key;
    }

    private byte[] wrapped(UUID caseId) {
        return db.sql("select wrapped from cases.case_key where case_id = :case")
                .param("case", caseId)
                .query((row, _) -> row.getBytes("wrapped"))
                .optional()
                .orElseThrow(() -> new NotFound("case"));
    }

    /// The keys of this transaction. They are forgotten with it, so that who is a member no longer has none.
    private Map<UUID, Aead> known() {
        @SuppressWarnings("unchecked") // bound below, and nowhere else
        var bound = (Map<UUID, Aead>) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound;
        }
        var fresh = new HashMap<UUID, Aead>();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.bindResource(this, fresh);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void suspend() {
                    TransactionSynchronizationManager.unbindResource(CaseCipher.this);
                }

                @Override
                public void resume() {
                    TransactionSynchronizationManager.bindResource(CaseCipher.this, fresh);
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(CaseCipher.this);
                }
            });
        }
        return fresh;
    }

    private static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException impossible) {
            throw new InvariantViolation("a key of the wrong size", impossible);
        }
    }
}
