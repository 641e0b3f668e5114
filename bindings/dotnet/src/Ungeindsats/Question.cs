// What is asked or told, written as the JSON of schemas/question and schemas/topic.

using System;
using Ungeindsats.Json;

namespace Ungeindsats
{
    internal static class Question
    {
        /// <summary>A question of which the fields are written by somebody.</summary>
        internal static string Of(string verb, Action<JsonWriter> fields)
        {
            return JsonWriter.Of(verb, (json, name) =>
            {
                json.BeginObject();
                json.Name(name);
                json.BeginObject();
                fields(json);
                json.EndObject();
                json.EndObject();
            });
        }

        /// <summary>A question that a document asks.</summary>
        internal static string Of<T>(string verb, T asked, Action<JsonWriter, T> write)
        {
            return JsonWriter.Of(asked, (json, it) =>
            {
                json.BeginObject();
                json.Name(verb);
                write(json, it);
                json.EndObject();
            });
        }

        internal static string AsOf(string verb, Day asOf) => Of(verb, json => json.Field("as_of", asOf));

        internal static string Period(string verb, Day from, Day until)
        {
            return Of(verb, json =>
            {
                json.Field("from", from);
                json.Field("until", until);
            });
        }
    }
}
