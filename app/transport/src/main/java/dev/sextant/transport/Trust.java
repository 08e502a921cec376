package dev.sextant.transport;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// What an environment's TLS settings come to.
public sealed interface Trust {

    /// Sockets can be made. `verified` false: any certificate will do. `lacking`: a server asked for a certificate, and
    /// there is none to show.
    record Ready(SSLSocketFactory sockets, X509TrustManager manager, boolean verified, BooleanSupplier lacking)
            implements Trust {}

    /// A file with authorities, or with the client's own certificate, cannot be used.
    record Broken(Problem problem) implements Trust {}

    /// Reads the authorities' files and adds them to the system's, and the client's own certificate.
    static Trust of(Tls tls) {
        try {
            var nameless = new Nameless();
            var identity = tls.identity().isEmpty()
                    ? new KeyManager[] {nameless}
                    : Identities.managers(tls.identity().get());
            if (!tls.verified()) {
                return ready(identity, new Credulous(), false, nameless::asked);
            }
            var system = manager(null);
            var judge = tls.authorities().isEmpty() ? system : joined(system, tls.authorities());
            return ready(identity, new Witness(judge), true, nameless::asked);
        } catch (Unreadable e) {
            return new Broken(e.problem);
        } catch (Identities.Unusable e) {
            return new Broken(e.problem());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no TLS", e);
        }
    }

    private static Ready ready(
            KeyManager[] identity, X509TrustManager manager, boolean verified, BooleanSupplier lacking)
            throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(identity, new X509TrustManager[] {manager}, null);
        return new Ready(context.getSocketFactory(), manager, verified, lacking);
    }

    private static X509TrustManager joined(X509TrustManager system, List<Path> files)
            throws GeneralSecurityException, Unreadable {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            var all = Stream.of(system.getAcceptedIssuers())
                    .map(Certificate.class::cast)
                    .toList();
            add(store, all, "system");
            for (var file : files) {
                add(store, certificates(file), file.toString());
            }
            return manager(store);
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static void add(KeyStore store, Collection<? extends Certificate> certificates, String origin)
            throws GeneralSecurityException {
        var index = 0;
        for (var certificate : certificates) {
            store.setCertificateEntry(origin + " " + index++, certificate);
        }
    }

    private static Collection<? extends Certificate> certificates(Path file) throws Unreadable {
        try (var in = Files.newInputStream(file)) {
            var found = CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (found.isEmpty()) {
                throw new Unreadable(file, "It holds no certificate.");
            }
            return found;
        } catch (IOException _) {
            throw new Unreadable(file, "The file cannot be read.");
        } catch (CertificateException _) {
            throw new Unreadable(file, "It is not PEM or DER.");
        }
    }

    private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Stream.of(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /// Carries the problem with a file to the end of reading.
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        private Unreadable(Path file, String cause) {
            this.problem = Problem.error(
                            "The authorities in %s cannot be used.".formatted(file),
                            cause,
                            "Give a PEM file in the environment's TLS settings.")
                    .at(file.toString());
        }
    }
}
