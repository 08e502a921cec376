package dev.sextant.transport;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509TrustManager;

/// Verifies as another trust manager does, and remembers the chain that did not hold.
record Witness(X509TrustManager judge) implements X509TrustManager {

    /// A chain that was refused, with the reason as its cause.
    static final class Refused extends CertificateException {
        private static final long serialVersionUID = 1;

        private final transient List<X509Certificate> chain;

        Refused(X509Certificate[] chain, CertificateException cause) {
            super(cause);
            this.chain = List.of(chain);
        }

        List<X509Certificate> chain() {
            return chain;
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        judge.checkClientTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        try {
            judge.checkServerTrusted(chain, authType);
        } catch (CertificateException e) {
            throw new Refused(chain, e);
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }
}
