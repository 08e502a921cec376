package dev.sextant.transport;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Identity;
import dev.sextant.exchange.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAKey;
import java.util.Arrays;
import java.util.Collections;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/// Reads the certificate and the key that a client shows, from PEM or PKCS#12 files.
final class Identities {
    private static final String REMEDY = "Correct the client certificate in the environment's TLS settings.";

    private Identities() {}

    /// The managers that show an identity; throws [Unusable] when its files cannot be used.
    static KeyManager[] managers(Identity identity) throws Unusable, GeneralSecurityException {
        return switch (identity) {
            case Identity.Pem(var certificate, var key, var password) -> pem(certificate, key, password);
            case Identity.Pkcs12(var file, var password) -> pkcs12(file, password);
        };
    }

    private static KeyManager[] pem(Path certificate, Path keyFile, Secret password)
            throws Unusable, GeneralSecurityException {
        var chain = chain(certificate);
        var key = key(keyFile, password);
        if (!belongs(key, chain[0].getPublicKey())) {
            throw new Unusable(keyFile, "The key is not that of the certificate in %s.".formatted(certificate));
        }
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("identity", key, new char[0], chain);
            return managers(store, new char[0]);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static Certificate[] chain(Path file) throws Unusable {
        try (var in = Files.newInputStream(file)) {
            var found = CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (found.isEmpty()) {
                throw new Unusable(file, "It holds no certificate.");
            }
            return found.toArray(new Certificate[0]);
        } catch (IOException _) {
            throw new Unusable(file, "The file cannot be read.");
        } catch (CertificateException _) {
            throw new Unusable(file, "It is not PEM or DER.");
        }
    }

    private static PrivateKey key(Path file, Secret password) throws Unusable {
        try {
            return PrivateKeys.read(Files.readString(file), password);
        } catch (IOException _) {
            throw new Unusable(file, "The file cannot be read.");
        } catch (GeneralSecurityException e) {
            throw new Unusable(file, String.valueOf(e.getMessage()));
        }
    }

    /// Only RSA shows it without a signature: the modulus is in both. Others are compared by their kind.
    private static boolean belongs(PrivateKey key, PublicKey certified) {
        if (key instanceof RSAKey own && certified instanceof RSAKey other) {
            return own.getModulus().equals(other.getModulus());
        }
        return key.getAlgorithm().equals(certified.getAlgorithm());
    }

    private static KeyManager[] pkcs12(Path file, Secret password) throws Unusable, GeneralSecurityException {
        var characters = password.reveal().toCharArray();
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, characters);
            if (Collections.list(store.aliases()).stream().noneMatch(alias -> isKey(store, alias))) {
                throw new Unusable(file, "It holds no private key.");
            }
            return managers(store, characters);
        } catch (IOException e) {
            throw new Unusable(
                    file,
                    e.getCause() instanceof UnrecoverableKeyException
                            ? "The password does not open it."
                            : "The file cannot be read as PKCS#12.");
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static KeyManager[] managers(KeyStore store, char[] password) throws GeneralSecurityException {
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, password);
        return factory.getKeyManagers();
    }

    /// Carries the problem with a file to the end of reading.
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        private Unusable(Path file, String cause) {
            this.problem = Problem.error("The client certificate in %s cannot be used.".formatted(file), cause, REMEDY)
                    .at(file.toString());
        }

        Problem problem() {
            return problem;
        }
    }
}
