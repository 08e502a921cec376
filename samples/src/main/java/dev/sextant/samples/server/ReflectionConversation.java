package dev.sextant.samples.server;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import io.grpc.Status;
import io.grpc.reflection.v1.ErrorResponse;
import io.grpc.reflection.v1.ExtensionNumberResponse;
import io.grpc.reflection.v1.ExtensionRequest;
import io.grpc.reflection.v1.FileDescriptorResponse;
import io.grpc.reflection.v1.ListServiceResponse;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One reflection stream: answers each question and sends no file twice unless it is asked for.
final class ReflectionConversation {
    private final SymbolIndex index;
    private final List<String> services;
    private final Set<String> sent = new HashSet<>();

    ReflectionConversation(SymbolIndex index, List<String> services) {
        this.index = index;
        this.services = services;
    }

    ServerReflectionResponse answer(ServerReflectionRequest request) {
        var response = ServerReflectionResponse.newBuilder()
                .setValidHost(request.getHost())
                .setOriginalRequest(request);
        switch (request.getMessageRequestCase()) {
            case LIST_SERVICES -> response.setListServicesResponse(services());
            case FILE_BY_FILENAME -> files(response, index.file(request.getFileByFilename()));
            case FILE_CONTAINING_SYMBOL -> files(response, index.declaring(request.getFileContainingSymbol()));
            case FILE_CONTAINING_EXTENSION -> files(response, extending(request.getFileContainingExtension()));
            case ALL_EXTENSION_NUMBERS_OF_TYPE -> numbers(response, request.getAllExtensionNumbersOfType());
            case MESSAGEREQUEST_NOT_SET ->
                response.setErrorResponse(error(Status.Code.INVALID_ARGUMENT, "the request asks for nothing"));
        }
        return response.build();
    }

    private ListServiceResponse services() {
        var list = ListServiceResponse.newBuilder();
        services.forEach(name -> list.addService(ServiceResponse.newBuilder().setName(name)));
        return list.build();
    }

    private Optional<FileDescriptorProto> extending(ExtensionRequest asked) {
        return index.extending(asked.getContainingType(), asked.getExtensionNumber());
    }

    private void files(ServerReflectionResponse.Builder response, Optional<FileDescriptorProto> found) {
        if (found.isEmpty()) {
            response.setErrorResponse(error(Status.Code.NOT_FOUND, "no such file, symbol or extension"));
            return;
        }
        var answer = FileDescriptorResponse.newBuilder();
        sent.remove(found.get().getName());
        index.withImports(found.get()).forEach((name, file) -> {
            if (sent.add(name)) {
                answer.addFileDescriptorProto(file.toByteString());
            }
        });
        response.setFileDescriptorResponse(answer);
    }

    private void numbers(ServerReflectionResponse.Builder response, String type) {
        index.extensionNumbers(type)
                .ifPresentOrElse(
                        numbers -> response.setAllExtensionNumbersResponse(ExtensionNumberResponse.newBuilder()
                                .setBaseTypeName(type)
                                .addAllExtensionNumber(numbers)),
                        () -> response.setErrorResponse(error(Status.Code.NOT_FOUND, "no message " + type)));
    }

    private static ErrorResponse error(Status.Code code, String message) {
        return ErrorResponse.newBuilder()
                .setErrorCode(code.value())
                .setErrorMessage(message)
                .build();
    }
}
