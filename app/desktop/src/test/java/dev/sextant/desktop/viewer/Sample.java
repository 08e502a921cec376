package dev.sextant.desktop.viewer;

/// Bodies to be shown.
final class Sample {
    static final String JSON = """
            {"result":{"attestation_id":"b3f2a1b8-6f0e-4b07-9d6a-1f4c6d0a0a55","organization":"acme","workflow_run":{
            "id":"5f0d7f25-1f8e-4d0f-93c6-0b7b21f0a4d2","state":"RUN_STATUS_INITIALIZED","created_at":"2026-11-22T07:31:04.218+03:00","sequence":"9007199254740993",
            "workflow":{"name":"build-and-release","runs_count":128,"public":false,"parent":null}},
            "signing_options":{"timestamp_authority_urls":[],"signing_ca":"fileca"}}}""";

    static final String HOSTILE =
            "{\"bidi\":\"abc\u202Eevil\u202Cdef\",\"zero\u200Bwidth\":\"a\u200Db\uFEFFc\",\"esc\":\"\u007F\u0085\",\"nbsp\":\"1\u00A0000\","
                    + "\"wide\":\"日本語テキスト|\",\"emoji\":\"🙂 ok|\",\"combining\":\"e\u0301a\u0308|\",\"arabic\":\"سلام عليكم|\",\"hebrew\":\"שלום|\",\"accents\":\"Zürich – naïve “quotes”\","
                    + "\"hindi\":\"नमस्ते|\",\"escaped\":\"\\u202e\\n\\ud800\",\"private\":\"\uE000\",\"big\":123456789012345678901234567890,\"a\":1,\"a\":2}";

    private Sample() {}

    static String large(int elements) {
        var text = new StringBuilder("{\"vulnerabilities\":[");
        for (var i = 0; i < elements; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"vuln\":\"CVE-2021-")
                    .append(40_000 + i)
                    .append("\",\"severity\":\"Medium\",\"package\":\"")
                    .append(i % 97 == 0 ? "log4j-core-2.14.1" : "openssl-1.1.1")
                    .append(
                            "\",\"fix\":{\"state\":\"fixed\",\"versions\":[\"2.15.0\",\"2.12.2\"]},\"will_not_fix\":false}");
        }
        return text.append("]}").toString();
    }
}
