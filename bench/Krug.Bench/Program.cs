Console.WriteLine("bench/run NAME");
