// Which of the two languages somebody would rather read (Accept-Language, RFC 9110).

using System;
using System.Globalization;
using System.Linq;
using Ungeindsats;

namespace Service
{
    internal static class Languages
    {
        /// <summary>Danish, unless English is wished for more.</summary>
        internal static Language Preferred(string accepted)
        {
            var wishes = (accepted ?? string.Empty).Split(',').Select(Wish).ToLookup(it => it.Language, it => it.Weight);
            var danish = wishes["da"].DefaultIfEmpty().Max();
            var english = wishes["en"].DefaultIfEmpty().Max();
            return english > danish ? Language.En : Language.Da;
        }

        /// <summary>A language without its region, and how much it is wished for.</summary>
        private static (string Language, double Weight) Wish(string range)
        {
            var parts = range.Split(';');
            var weight = parts.Skip(1).Select(it => it.Trim()).FirstOrDefault(it => it.StartsWith("q=", StringComparison.Ordinal));
            var told = double.TryParse(
                weight?.Substring(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
            return (parts[0].Trim().Split('-')[0].ToLowerInvariant(), told ? value : 1.0);
        }
    }
}
