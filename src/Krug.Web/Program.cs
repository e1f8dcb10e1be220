return await Krug.Web.Commands.Command.Run(args);
